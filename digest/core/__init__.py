"""What is decided: pure functions without file, network, clock or chance."""
