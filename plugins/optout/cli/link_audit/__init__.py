"""The only part of optout that uses the network: it asks each address, politely, and writes down what it saw."""
