# acceptable: time_limit
# tries: to compute for ever before there is anything to call
while True:
    pass
