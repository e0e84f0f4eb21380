package nl.zorgvuldig.privacy.retention.destruction;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import nl.zorgvuldig.privacy.retention.certificates.DestructionCertificates;
import nl.zorgvuldig.privacy.retention.destruction.DestructionApprovals.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages of due destructions: for head and board to see, for the head to approve.
@Controller
@RequestMapping(DestructionController.ADDRESS)
public class DestructionController {
    public static final String ADDRESS = "/vernietiging";
    private static final String TEMPLATE = "privacy/retention/destruction/due";

    private final DueDestructions lists;
    private final DestructionApprovals approvals;
    private final DestructionCertificates certificates;
    private final RetentionVisibilities sights;

    DestructionController(
            DueDestructions lists,
            DestructionApprovals approvals,
            DestructionCertificates certificates,
            RetentionVisibilities sights) {
        this.lists = lists;
        this.approvals = approvals;
        this.certificates = certificates;
        this.sights = sights;
    }

    @GetMapping
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    Page due(SignedInUser who) {
        RetentionVisibility sight = sights.of(who.person());
        return sight.nothing() ? refused() : Page.of(TEMPLATE, page(sight, Form.empty()));
    }

    @PostMapping
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    Page approve(SignedInUser who, Form form) {
        RetentionVisibility sight = sights.of(who.person());
        if (sight.headed().isEmpty()) {
            return refused();
        }
        Set<Choice> choices = new LinkedHashSet<>();
        for (String value : form.values("part")) {
            choice(value).ifPresent(choices::add);
        }
        if (choices.isEmpty()) {
            form.wrong("part", "retention.due.no.choice");
        } else if (!form.value("sure").equals("yes")) {
            form.wrong("sure", "retention.due.no.sure");
        } else {
            approvals.approve(sight, choices);
            return Page.seeOther(ADDRESS);
        }
        return Page.again(TEMPLATE, page(sight, form));
    }

    private DueDestructionsPage page(RetentionVisibility sight, Form form) {
        return new DueDestructionsPage(
                sight.seen().isEmpty() ? java.util.List.of() : lists.list(sight),
                certificates.list(sight),
                !sight.headed().isEmpty(),
                sight.seen().size() > 1,
                form);
    }

    /// A pupil and a part, parsed from the value that the page gave out.
    private static Optional<Choice> choice(String value) {
        int gap = value.indexOf('.');
        if (gap < 0) {
            return Optional.empty();
        }
        Optional<PupilId> pupil = Id.parse(value.substring(0, gap)).map(PupilId::new);
        return pupil.flatMap(pupilId -> part(value.substring(gap + 1)).map(of -> new Choice(pupilId, of)));
    }

    private static Optional<PupilDataPart> part(String code) {
        return java.util.Arrays.stream(PupilDataPart.values())
                .filter(part -> Codes.of(part).equals(code))
                .findAny();
    }

    private static Page refused() {
        return Page.refused(DESTRUCTION_AFTER_TWO_YEARS, Sentence.of("retention.no.sight"));
    }
}
