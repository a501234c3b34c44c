"""What a referral summary says, and how it is set."""
