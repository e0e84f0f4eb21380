package nl.zorgvuldig.exchange.web;

import static nl.zorgvuldig.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.exchange.DisclosureFile;
import nl.zorgvuldig.exchange.Disclosures;
import nl.zorgvuldig.exchange.Inquiries;
import nl.zorgvuldig.exchange.InquiryFile;
import nl.zorgvuldig.exchange.Stage;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What is given, of all pupils of a school, for its head and support coordinator.
@Controller
class ListController {
    static final String ADDRESS = "/uitwisseling";

    private final Disclosures disclosures;
    private final Inquiries inquiries;
    private final Pupils pupils;
    private final Staff staff;
    private final Clock clock;

    ListController(
            Disclosures disclosures, Inquiries inquiries, Pupils pupils, Staff staff, Clock clock) {
        this.inquiries = inquiries;
        this.disclosures = disclosures;
        this.pupils = pupils;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, FROM_THIRD_PARTIES_AFTER_CONSENT})
    Page list(SignedIn who) {
        if (!prepares(who)) {
            return Page.refused(
                    TO_THIRD_PARTIES_AFTER_CONSENT, Sentence.of("exchange.no.not_yours"));
        }
        Map<Boolean, List<ListPage.Line>> lines =
                disclosures.list().stream()
                        .collect(
                                Collectors.partitioningBy(
                                        ListController::over,
                                        Collectors.mapping(this::line, Collectors.toList())));
        return Page.of(
                "exchange/list",
                new ListPage(
                        lines.getOrDefault(false, List.of()),
                        lines.getOrDefault(true, List.of()),
                        inquiries.list().stream().map(this::line).toList()));
    }

    private boolean prepares(SignedIn who) {
        return who.kind() == AccountKind.STAFF
                && staff.listFunctions(who.person()).stream()
                        .filter(one -> one.period().contains(SchoolDay.today(clock)))
                        .anyMatch(
                                one ->
                                        one.function() == StaffFunction.HEAD
                                                || one.function()
                                                        == StaffFunction.SUPPORT_COORDINATOR);
    }

    private static boolean over(DisclosureFile file) {
        return file.stage() == Stage.STOPPED || file.stage() == Stage.ENDED;
    }

    private ListPage.Line line(DisclosureFile file) {
        return new ListPage.Line(
                address(file),
                pupils.findName(file.disclosure().pupil()).map(PersonName::full).orElse("–"),
                file.disclosure().recipient().organisation(),
                file.disclosure().basis().code(),
                file.stage().code(),
                Tones.of(file.stage()),
                file.disclosure().until());
    }

    private ListPage.Line line(InquiryFile file) {
        return new ListPage.Line(
                InquiryController.ADDRESS + "/" + file.id(),
                pupils.findName(file.inquiry().pupil()).map(PersonName::full).orElse("–"),
                file.inquiry().source().organisation(),
                file.inquiry().way().code(),
                file.stage().code(),
                InquiryDesk.tone(file),
                file.inquiry().until());
    }

    static String address(DisclosureFile file) {
        return ADDRESS + "/" + file.id();
    }
}
