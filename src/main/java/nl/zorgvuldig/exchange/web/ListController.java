package nl.zorgvuldig.exchange.web;

import static nl.zorgvuldig.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.exchange.AskedLine;
import nl.zorgvuldig.exchange.DisclosureFile;
import nl.zorgvuldig.exchange.GivenLine;
import nl.zorgvuldig.exchange.InquiryId;
import nl.zorgvuldig.exchange.Listed;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.Slice;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What is given, of all pupils of a school, for its head and support coordinator.
@Controller
class ListController {
    static final String ADDRESS = "/uitwisseling";

    private final Listed listed;
    private final Pupils pupils;
    private final Staff staff;
    private final Clock clock;

    ListController(Listed listed, Pupils pupils, Staff staff, Clock clock) {
        this.listed = listed;
        this.pupils = pupils;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, FROM_THIRD_PARTIES_AFTER_CONSENT})
    Page list(SignedIn who, Form question) {
        if (!Preparers.is(who, staff, clock)) {
            return Page.refused(TO_THIRD_PARTIES_AFTER_CONSENT, Sentence.of("exchange.no.not_yours"));
        }
        int number = Slice.number(question.value("bladzijde"));
        String which = question.value("lijst");
        return switch (which) {
            case "open" -> more(which, given(listed.open(number)));
            case "gevraagd" -> more(which, asked(listed.asked(number)));
            case "voorbij" -> more(which, given(listed.over(number)));
            default ->
                Page.of(
                        "exchange/list",
                        new ListPage(given(listed.open(1)), given(listed.over(1)), asked(listed.asked(1))));
        };
    }

    private static Page more(String which, Slice<ListPage.Line> lines) {
        return Page.of(
                "exchange/more", new MorePage(which, ADDRESS + "?lijst=" + which, lines, which.equals("gevraagd")));
    }

    private Slice<ListPage.Line> given(Slice<GivenLine> found) {
        Map<PupilId, PersonName> names = names(found.map(GivenLine::pupil));
        return found.map(one -> new ListPage.Line(
                ADDRESS + "/" + one.id(),
                name(names, one.pupil()),
                one.organisation(),
                one.basis().code(),
                one.state().code(),
                Tones.of(one.state()),
                one.until()));
    }

    private Slice<ListPage.Line> asked(Slice<AskedLine> found) {
        Map<PupilId, PersonName> names = names(found.map(AskedLine::pupil));
        Set<InquiryId> ready = listed.readyToAsk().stream().map(AskedLine::id).collect(Collectors.toSet());
        return found.map(one -> new ListPage.Line(
                InquiryController.ADDRESS + "/" + one.id(),
                name(names, one.pupil()),
                one.organisation(),
                one.way().code(),
                InquiryPages.stage(one.state(), ready.contains(one.id())),
                InquiryPages.tone(one.state()),
                one.until()));
    }

    private Map<PupilId, PersonName> names(Slice<PupilId> found) {
        return pupils.names(found.those());
    }

    private static String name(Map<PupilId, PersonName> names, PupilId pupil) {
        return Optional.ofNullable(names.get(pupil)).map(PersonName::full).orElse("–");
    }

    static String address(DisclosureFile file) {
        return ADDRESS + "/" + file.id();
    }
}
