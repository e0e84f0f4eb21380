package nl.zorgvuldig.register.web;

import static nl.zorgvuldig.policy.Clause.POLICY_FOR_EVERYONE;

import java.util.Optional;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.register.Activity;
import nl.zorgvuldig.register.ActivityText;
import nl.zorgvuldig.register.Controllers;
import nl.zorgvuldig.register.Registers;
import nl.zorgvuldig.register.web.RegisterReaders.Reader;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What who watches over data adds to the register: about the board, and about each activity.
@Controller
@RequestMapping(RegisterController.ADDRESS)
class RegisterTextController {
    private static final String BOARD = "register/controller";
    private static final String ACTIVITY = "register/activity";

    private final Registers registers;
    private final Controllers controllers;
    private final RegisterReaders readers;
    private final Languages languages;

    RegisterTextController(Registers registers, Controllers controllers, RegisterReaders readers, Languages languages) {
        this.registers = registers;
        this.controllers = controllers;
        this.readers = readers;
        this.languages = languages;
    }

    @GetMapping("/bestuur")
    Page board(SignedIn who) {
        return readers.only(who, Reader.WRITER, () -> {
            nl.zorgvuldig.register.Controller now = controllers.current();
            return Page.of(
                    BOARD,
                    Form.empty()
                            .with("address", now.address())
                            .with("number", now.number())
                            .with("phone", now.phone())
                            .with("joint", now.joint())
                            .with("security", now.security()));
        });
    }

    @PostMapping("/bestuur")
    @Upholds(POLICY_FOR_EVERYONE)
    Page board(SignedIn who, Form form) {
        return readers.only(
                who,
                Reader.WRITER,
                () -> Page.answer(
                        controllers.write(new nl.zorgvuldig.register.Controller(
                                0,
                                form.value("address"),
                                form.value("number"),
                                form.value("phone"),
                                form.value("joint"),
                                form.value("security"))),
                        form,
                        "address",
                        _ -> Page.seeOther(RegisterController.ADDRESS),
                        () -> Page.again(BOARD, form)));
    }

    @GetMapping("/activiteiten/{activity}")
    Page activity(@PathVariable String activity, SignedIn who) {
        return readers.only(
                who,
                Reader.WRITER,
                () -> find(activity)
                        .map(one -> {
                            ActivityText now = registers.text(one);
                            return Page.of(
                                    ACTIVITY,
                                    page(
                                            one,
                                            Form.empty()
                                                    .with("recipients", now.recipients())
                                                    .with("transfers", now.transfers())
                                                    .with("measures", now.measures())));
                        })
                        .orElseGet(Page::notFound));
    }

    @PostMapping("/activiteiten/{activity}")
    @Upholds(POLICY_FOR_EVERYONE)
    Page activity(@PathVariable String activity, SignedIn who, Form form) {
        return readers.only(
                who,
                Reader.WRITER,
                () -> find(activity).map(one -> write(one, form)).orElseGet(Page::notFound));
    }

    private Page write(Activity one, Form form) {
        ActivityText wish = new ActivityText(
                one.purpose(), 0, form.value("recipients"), form.value("transfers"), form.value("measures"));
        return Page.answer(
                registers.write(wish),
                form,
                "recipients",
                _ -> Page.seeOther(RegisterController.ADDRESS),
                () -> Page.again(ACTIVITY, page(one, form)));
    }

    private ActivityPage page(Activity one, Form form) {
        return new ActivityPage(registers.title(one, languages.in(Language.DUTCH)), one.purpose(), form);
    }

    private Optional<Activity> find(String purpose) {
        return registers.activities().stream()
                .filter(one -> one.purpose().equals(purpose))
                .findFirst();
    }
}
