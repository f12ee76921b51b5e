package org.concordat.portfolio.web;

import org.concordat.identity.Viewer;
import org.concordat.portfolio.course.Course;
import org.concordat.portfolio.course.Courses;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the whole portfolio came to stand where it does. */
@Controller
@Transactional(readOnly = true)
class CoursePages {

    private final Looking looking;
    private final Courses courses;

    CoursePages(Looking looking, Courses courses) {
        this.looking = looking;
        this.courses = courses;
    }

    @GetMapping("/portfolio/course")
    String index(Viewer viewer, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Look look = looking.look("/portfolio/course", viewer, parameters, model);
        Course course = courses.of(look.lens(), look.choices().filter(), look.seen(), look.today());
        model.addAttribute("course", CourseView.of(course));
        return "portfolio/course";
    }
}
