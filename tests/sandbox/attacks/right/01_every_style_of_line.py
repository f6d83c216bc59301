# acceptable: pass
# tries: to have lines that end as on Windows, tabs, a form feed, and no end of the last line
import numpy as np{CR}
{FORM_FEED}
def sigmoid(x):{CR}
	y = np.exp(-x){CR}
	return 1 / (1 + y)
