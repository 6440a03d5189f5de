"""The virtual desktop: what the tests, the rehearsal, the benchmarks and the screenshots all stand on."""
