"""`digest` where no file may grow beyond some size: `python -m tests.faults.little_room BYTES build …`."""

import resource
import sys

from digest.cli.main import main

size_bytes = int(sys.argv.pop(1))
# Writing more than that fails with EFBIG, as a full disk fails with ENOSPC: Python ignores SIGXFSZ.
resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, size_bytes))
main()
