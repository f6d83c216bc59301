# acceptable: output_limit, missing_function
# tries: to have the compiler print more than may be printed
{2000_WARNINGS}
