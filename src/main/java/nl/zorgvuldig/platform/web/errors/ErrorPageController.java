package nl.zorgvuldig.platform.web.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Error page for failures outside controllers: in a filter, or in the container.
@Controller
class ErrorPageController implements ErrorController {
    static final String FORM_EXPIRED = ErrorPageController.class.getName() + ".formExpired";

    @RequestMapping("/error")
    Page error(HttpServletRequest request) {
        if (request.getAttribute(FORM_EXPIRED) != null) {
            return ExpiredFormPage.page(request);
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable broken) {
            return ErrorPages.answer(broken, request);
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? RequestProblem.of(code, request).page()
                : RequestProblem.NOT_FOUND.page();
    }
}
