"""Tests of Detox. They mirror ``detox/``; ``desktop`` holds those with real windows."""
