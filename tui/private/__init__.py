"""The three places where private names of Textual are touched.

Each has a test that notices a change, and a way back.
"""
