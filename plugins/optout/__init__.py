"""AI-training policies of platforms as typed, sourced records, and the site made from them."""
