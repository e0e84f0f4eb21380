package nl.zorgvuldig.privacy.register.processing;

import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;

import java.util.Optional;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.privacy.register.DataControllers;
import nl.zorgvuldig.privacy.register.ProcessingActivityText;
import nl.zorgvuldig.privacy.register.ProcessingRegister;
import nl.zorgvuldig.privacy.register.RegisterReaders;
import nl.zorgvuldig.privacy.register.RegisterReaders.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages for the data protection officer's texts in the register: about the board and about each
/// activity.
@Controller
@RequestMapping(RegisterController.ADDRESS)
class RegisterTextController {
    private static final String BOARD = "privacy/register/controller";
    private static final String ACTIVITY = "privacy/register/processing/activity";

    private final ProcessingRegister registers;
    private final DataControllers controllers;
    private final RegisterReaders readers;
    private final MessageCatalog languages;

    RegisterTextController(
            ProcessingRegister registers,
            DataControllers controllers,
            RegisterReaders readers,
            MessageCatalog languages) {
        this.registers = registers;
        this.controllers = controllers;
        this.readers = readers;
        this.languages = languages;
    }

    @GetMapping("/bestuur")
    Page board(SignedInUser who) {
        return readers.only(who, Reader.WRITER, () -> {
            nl.zorgvuldig.privacy.register.DataController now = controllers.current();
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
    Page board(SignedInUser who, Form form) {
        return readers.only(
                who,
                Reader.WRITER,
                () -> Page.answer(
                        controllers.write(new nl.zorgvuldig.privacy.register.DataController(
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
    Page activity(@PathVariable String activity, SignedInUser who) {
        return readers.only(
                who,
                Reader.WRITER,
                () -> find(activity)
                        .map(processingActivity -> {
                            ProcessingActivityText now = registers.text(processingActivity);
                            return Page.of(
                                    ACTIVITY,
                                    page(
                                            processingActivity,
                                            Form.empty()
                                                    .with("recipients", now.recipients())
                                                    .with("transfers", now.transfers())
                                                    .with("measures", now.measures())));
                        })
                        .orElseGet(Page::notFound));
    }

    @PostMapping("/activiteiten/{activity}")
    @Upholds(POLICY_FOR_EVERYONE)
    Page activity(@PathVariable String activity, SignedInUser who, Form form) {
        return readers.only(
                who,
                Reader.WRITER,
                () -> find(activity)
                        .map(processingActivity -> write(processingActivity, form))
                        .orElseGet(Page::notFound));
    }

    private Page write(ProcessingActivity activity, Form form) {
        ProcessingActivityText wish = new ProcessingActivityText(
                activity.purpose(), 0, form.value("recipients"), form.value("transfers"), form.value("measures"));
        return Page.answer(
                registers.write(wish),
                form,
                "recipients",
                _ -> Page.seeOther(RegisterController.ADDRESS),
                () -> Page.again(ACTIVITY, page(activity, form)));
    }

    private ProcessingActivityPage page(ProcessingActivity activity, Form form) {
        return new ProcessingActivityPage(
                registers.title(activity, languages.in(Language.DUTCH)), activity.purpose(), form);
    }

    private Optional<ProcessingActivity> find(String purpose) {
        return registers.activities().stream()
                .filter(activity -> activity.purpose().equals(purpose))
                .findFirst();
    }
}
