# acceptable: missing_function, syntax_error
# tries: to be another program where the declared encoding is believed
# -*- coding: rot13 -*-
vzcbeg ahzcl nf ac
fvtzbvq = ynzoqn k: 1 / (1 + ac.rkc(-k))
