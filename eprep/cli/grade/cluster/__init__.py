"""`eprep grade --cluster`: the tasks go to Dask workers that have vouched for themselves."""
