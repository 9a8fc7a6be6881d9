"""The tests of reader.

Matrices are multiplied in one thread, as in the program: tests import NumPy before it can say so, and in processes that
run beside each other the threads would wait for each other, which takes all of the processor.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")
