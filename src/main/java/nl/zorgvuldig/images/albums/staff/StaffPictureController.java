package nl.zorgvuldig.images.albums.staff;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.Arrays;
import java.util.Optional;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Lets an employee say whether they may be recognised in pictures.
@Controller
@RequestMapping(StaffPictureController.ADDRESS)
public class StaffPictureController {
    public static final String ADDRESS = "/foto-s-van-mij";
    private static final String TEMPLATE = "images/albums/staff/staff";

    private final StaffPictureAnswers answers;

    StaffPictureController(StaffPictureAnswers answers) {
        this.answers = answers;
    }

    @GetMapping
    @Upholds(RECORDING_AFTER_CONSENT)
    Page show(SignedInUser who) {
        if (who.kind() != AccountKind.STAFF) {
            return Page.notFound();
        }
        Form form = Form.empty();
        answers.list().stream()
                .findFirst()
                .map(StaffPictureAnswer::said)
                .ifPresent(said -> form.with("said", Codes.of(said)));
        return Page.of(TEMPLATE, new StaffPicturePage(answers.list(), form));
    }

    @PostMapping
    @Upholds(RECORDING_AFTER_CONSENT)
    Page say(SignedInUser who, Form form) {
        if (who.kind() != AccountKind.STAFF) {
            return Page.notFound();
        }
        Optional<StaffPictureChoice> said = Arrays.stream(StaffPictureChoice.values())
                .filter(choice -> Codes.of(choice).equals(form.value("said")))
                .findFirst();
        if (said.isEmpty()) {
            form.wrong("said", "media.staff.no");
            return Page.again(TEMPLATE, new StaffPicturePage(answers.list(), form));
        }
        answers.say(said.get());
        return Page.saved(ADDRESS);
    }
}
