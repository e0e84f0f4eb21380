package nl.zorgvuldig.retention.web;

import static nl.zorgvuldig.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.retention.Approvals;
import nl.zorgvuldig.retention.Approvals.Choice;
import nl.zorgvuldig.retention.Certificates;
import nl.zorgvuldig.retention.DueLists;
import nl.zorgvuldig.retention.Part;
import nl.zorgvuldig.retention.Sight;
import nl.zorgvuldig.retention.Sights;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What goes: for head and board to see, for the head to agree to.
@Controller
@RequestMapping(DestructionController.ADDRESS)
class DestructionController {
    static final String ADDRESS = "/vernietiging";
    private static final String TEMPLATE = "retention/due";

    private final DueLists lists;
    private final Approvals approvals;
    private final Certificates certificates;
    private final Sights sights;

    DestructionController(DueLists lists, Approvals approvals, Certificates certificates, Sights sights) {
        this.lists = lists;
        this.approvals = approvals;
        this.certificates = certificates;
        this.sights = sights;
    }

    @GetMapping
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    Page due(SignedIn who) {
        Sight sight = sights.of(who.person());
        return sight.nothing() ? refused() : Page.of(TEMPLATE, page(sight, Form.empty()));
    }

    @PostMapping
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    Page approve(SignedIn who, Form form) {
        Sight sight = sights.of(who.person());
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

    private DuePage page(Sight sight, Form form) {
        return new DuePage(
                sight.seen().isEmpty() ? java.util.List.of() : lists.list(sight),
                certificates.list(sight),
                !sight.headed().isEmpty(),
                sight.seen().size() > 1,
                form);
    }

    /// A pupil and a part, as the page gave them out.
    private static Optional<Choice> choice(String value) {
        int gap = value.indexOf('.');
        if (gap < 0) {
            return Optional.empty();
        }
        Optional<PupilId> pupil = Id.parse(value.substring(0, gap)).map(PupilId::new);
        return pupil.flatMap(one -> part(value.substring(gap + 1)).map(of -> new Choice(one, of)));
    }

    private static Optional<Part> part(String code) {
        return java.util.Arrays.stream(Part.values())
                .filter(one -> Codes.of(one).equals(code))
                .findAny();
    }

    private static Page refused() {
        return Page.refused(DESTRUCTION_AFTER_TWO_YEARS, Sentence.of("retention.no.sight"));
    }
}
