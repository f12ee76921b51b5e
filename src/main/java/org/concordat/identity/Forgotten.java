package org.concordat.identity;

import org.springframework.stereotype.Service;

/** The way back in for someone who forgot their password. */
@Service
public class Forgotten {

    private final Knocks knocks;
    private final Post post;

    Forgotten(Knocks knocks, Post post) {
        this.knocks = knocks;
        this.post = post;
    }

    /** Sees to it that a link goes to that address, if someone is known by it; the answer is the same if not. */
    public void ask(String email, Place from) {
        if (knocks.lets(Knocks.Kind.FORGOTTEN, email, from)) {
            post.forgotten(email);
        }
    }
}
