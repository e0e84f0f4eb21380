package nl.zorgvuldig.exchange.overview;

import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.disclosures.web.DisclosureTones;
import nl.zorgvuldig.exchange.inquiries.InquiryController;
import nl.zorgvuldig.exchange.inquiries.InquiryId;
import nl.zorgvuldig.exchange.inquiries.InquiryPages;
import nl.zorgvuldig.exchange.overview.DisclosureOverview.DisclosureLine;
import nl.zorgvuldig.exchange.overview.DisclosureOverview.InquiryLine;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.PageOf;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Pages with the disclosures of all pupils of a school, for its head and support coordinator.
@Controller
public class ExchangeListController {
    public static final String ADDRESS = "/uitwisseling";

    private final DisclosureOverview listed;
    private final Pupils pupils;
    private final Staff staff;
    private final Clock clock;

    ExchangeListController(DisclosureOverview listed, Pupils pupils, Staff staff, Clock clock) {
        this.listed = listed;
        this.pupils = pupils;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, FROM_THIRD_PARTIES_AFTER_CONSENT})
    Page list(SignedInUser who, Form question) {
        if (!Preparers.is(who, staff, clock)) {
            return Page.refused(TO_THIRD_PARTIES_AFTER_CONSENT, Sentence.of("exchange.no.not_yours"));
        }
        int number = PageOf.number(question.value("bladzijde"));
        String which = question.value("lijst");
        return switch (which) {
            case "open" -> more(which, given(listed.open(number)));
            case "gevraagd" -> more(which, asked(listed.asked(number)));
            case "voorbij" -> more(which, given(listed.over(number)));
            default ->
                Page.of(
                        "exchange/overview/list",
                        new ExchangeListPage(given(listed.open(1)), given(listed.over(1)), asked(listed.asked(1))));
        };
    }

    private static Page more(String which, PageOf<ExchangeListPage.Line> lines) {
        return Page.of(
                "exchange/overview/more",
                new ExchangeListPartPage(which, ADDRESS + "?lijst=" + which, lines, which.equals("gevraagd")));
    }

    private PageOf<ExchangeListPage.Line> given(PageOf<DisclosureLine> found) {
        Map<PupilId, PersonName> names = names(found.map(DisclosureLine::pupil));
        return found.map(line -> new ExchangeListPage.Line(
                ADDRESS + "/" + line.id(),
                name(names, line.pupil()),
                line.organisation(),
                line.basis().code(),
                line.state().code(),
                DisclosureTones.of(line.state()),
                line.until()));
    }

    private PageOf<ExchangeListPage.Line> asked(PageOf<InquiryLine> found) {
        Map<PupilId, PersonName> names = names(found.map(InquiryLine::pupil));
        Set<InquiryId> ready = listed.readyToAsk().stream().map(InquiryLine::id).collect(Collectors.toSet());
        return found.map(line -> new ExchangeListPage.Line(
                InquiryController.ADDRESS + "/" + line.id(),
                name(names, line.pupil()),
                line.organisation(),
                line.way().code(),
                InquiryPages.stage(line.state(), ready.contains(line.id())),
                InquiryPages.tone(line.state()),
                line.until()));
    }

    private Map<PupilId, PersonName> names(PageOf<PupilId> found) {
        return pupils.names(found.those());
    }

    private static String name(Map<PupilId, PersonName> names, PupilId pupil) {
        return Optional.ofNullable(names.get(pupil)).map(PersonName::full).orElse("–");
    }

    public static String address(DisclosureFile file) {
        return ADDRESS + "/" + file.id();
    }

    /// Finds whether somebody prepares disclosures and inquiries at some school today.
    static final class Preparers {
        private Preparers() {}

        static boolean is(SignedInUser who, Staff staff, Clock clock) {
            return holds(who, staff, clock, Set.of(StaffFunction.HEAD, StaffFunction.SUPPORT_COORDINATOR));
        }

        private static boolean holds(SignedInUser who, Staff staff, Clock clock, Set<StaffFunction> functions) {
            return who.kind() == AccountKind.STAFF
                    && staff.listFunctions(who.person()).stream()
                            .filter(function -> function.period().contains(SchoolDay.today(clock)))
                            .anyMatch(function -> functions.contains(function.function()));
        }
    }
}
