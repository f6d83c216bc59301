# acceptable: source_too_large
# tries: to be just longer than may be
{64_KIB}
