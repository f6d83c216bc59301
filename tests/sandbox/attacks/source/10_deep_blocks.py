# acceptable: syntax_error
# tries: to be nested deeper than any parser goes
{99_BLOCKS}
