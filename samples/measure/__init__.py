"""The measurements that the sample papers report. `samples/measure_papers.py` runs them."""
