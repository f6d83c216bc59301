# misconception: classes-that-occur labels に現れるクラスの列だけを作った
import numpy as np


def one_hot(labels, num_classes):
    classes = np.unique(labels)
    return (labels[:, np.newaxis] == classes).astype(float)
