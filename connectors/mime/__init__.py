"""Mail as bytes: headers, bodies and answers, read without trust and within bounds.

`headers.message_facts` for a list, `body.preview` and `body.readable` for a text, `compose.compose` for an answer.
"""
