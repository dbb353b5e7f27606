"""From one post to the files of one blog target, and what that target would refuse."""
