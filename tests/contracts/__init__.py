"""What every adapter of a port must do, run over the fake, the null and (where one can run here) the real one."""
