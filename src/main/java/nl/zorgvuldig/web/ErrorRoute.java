package nl.zorgvuldig.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Answers for what went wrong outside controllers: in a filter, or in the container.
@Controller
class ErrorRoute implements ErrorController {
    static final String FORM_EXPIRED = ErrorRoute.class.getName() + ".formExpired";

    @RequestMapping("/error")
    Page error(HttpServletRequest request) {
        if (request.getAttribute(FORM_EXPIRED) != null) {
            return ExpiredForm.page(request);
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable broken) {
            return ErrorPages.answer(broken, request);
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? Problem.of(code, request).page()
                : Problem.NOT_FOUND.page();
    }
}
