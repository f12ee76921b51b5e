package org.concordat.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SignInPage {

    @GetMapping("/sign-in")
    String show() {
        return "identity/sign-in";
    }
}
