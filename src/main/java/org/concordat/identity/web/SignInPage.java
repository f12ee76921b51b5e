package org.concordat.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.concordat.identity.CurrentViewer;
import org.concordat.identity.Viewer;
import org.concordat.identity.openid.Farewell;
import org.concordat.identity.openid.Reason;
import org.concordat.identity.openid.WaysIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

@Controller
class SignInPage {

    private final WaysIn ways;

    SignInPage(WaysIn ways) {
        this.ways = ways;
    }

    @GetMapping("/sign-in")
    String show(
            @RequestParam(required = false) @Nullable String elsewhere,
            @SessionAttribute(name = "sign-in.email", required = false) @Nullable String email,
            HttpSession session,
            HttpServletResponse response,
            Model model) {
        Viewer viewer = CurrentViewer.orNull();
        if (viewer != null && !viewer.isGuest()) {
            return "redirect:/";
        }
        session.removeAttribute("sign-in.email");
        model.addAttribute("email", email);
        model.addAttribute("ways", ways);
        model.addAttribute(
                "refused", elsewhere == null ? null : Reason.of(elsewhere).orElse(null));
        Farewell farewell = Farewell.take(session);
        if (farewell != null) {
            model.addAttribute("farewell", farewell);
            response.setHeader("Refresh", "0;url=" + farewell.address());
        }
        return "identity/sign-in";
    }
}
