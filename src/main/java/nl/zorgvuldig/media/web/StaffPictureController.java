package nl.zorgvuldig.media.web;

import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.Arrays;
import java.util.Optional;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.media.StaffAnswer;
import nl.zorgvuldig.media.StaffAnswers;
import nl.zorgvuldig.media.StaffSaid;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// An employee says whether they may be recognised in pictures.
@Controller
@RequestMapping(StaffPictureController.ADDRESS)
class StaffPictureController {
    static final String ADDRESS = "/foto-s-van-mij";
    private static final String TEMPLATE = "media/staff";

    private final StaffAnswers answers;

    StaffPictureController(StaffAnswers answers) {
        this.answers = answers;
    }

    @GetMapping
    @Upholds(RECORDING_AFTER_CONSENT)
    Page show(SignedIn who) {
        if (who.kind() != AccountKind.STAFF) {
            return Page.notFound();
        }
        Form form = Form.empty();
        answers.list().stream().findFirst().map(StaffAnswer::said).ifPresent(said -> form.with("said", Codes.of(said)));
        return Page.of(TEMPLATE, new StaffPicturePage(answers.list(), form));
    }

    @PostMapping
    @Upholds(RECORDING_AFTER_CONSENT)
    Page say(SignedIn who, Form form) {
        if (who.kind() != AccountKind.STAFF) {
            return Page.notFound();
        }
        Optional<StaffSaid> said = Arrays.stream(StaffSaid.values())
                .filter(one -> Codes.of(one).equals(form.value("said")))
                .findFirst();
        if (said.isEmpty()) {
            form.wrong("said", "media.staff.no");
            return Page.again(TEMPLATE, new StaffPicturePage(answers.list(), form));
        }
        answers.say(said.get());
        return Page.seeOther(ADDRESS);
    }
}
