package nl.zorgvuldig.code.web;

import static nl.zorgvuldig.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.zorgvuldig.code.CodeEvidence;
import nl.zorgvuldig.code.CodeGaps;
import nl.zorgvuldig.code.CodeVersion;
import nl.zorgvuldig.code.CodeVersions;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.NameLetters;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.Download;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Who did not confirm yet, for the head about the own school and for the board about all; and the
/// proof of it, for the board.
@Controller
@RequestMapping(GapController.ADDRESS)
class GapController {
    static final String ADDRESS = CodeController.ADDRESS + "/overzicht";

    private final CodeGaps gaps;
    private final CodeVersions versions;
    private final CodeEvidence evidence;
    private final Overseers overseers;
    private final Accounts accounts;
    private final Clock clock;

    GapController(
            CodeGaps gaps,
            CodeVersions versions,
            CodeEvidence evidence,
            Overseers overseers,
            Accounts accounts,
            Clock clock) {
        this.gaps = gaps;
        this.versions = versions;
        this.evidence = evidence;
        this.overseers = overseers;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    Page gaps(SignedIn who) {
        List<CodeGaps.Place> places = gaps.list();
        if (places.isEmpty()) {
            return refused("code.no.overview");
        }
        LocalDate today = SchoolDay.today(clock);
        return Page.of(
                "code/gaps",
                new GapsPage(
                        places.getFirst().gaps().stream()
                                .map(CodeGaps.Gap::current)
                                .toList(),
                        versions.listStanding().stream()
                                .filter(one -> one.since().isAfter(today))
                                .sorted(Comparator.comparing(CodeVersion::since))
                                .toList(),
                        places.stream().map(this::place).toList(),
                        today,
                        overseers.board(who)));
    }

    @GetMapping("/csv")
    Page csv(SignedIn who) {
        return overseers.board(who)
                ? Page.download(
                        new Download("ontvangst.csv", "text/csv;charset=UTF-8", new EvidenceFile(evidence.take())::csv))
                : refused("code.no.evidence");
    }

    @GetMapping("/json")
    Page json(SignedIn who) {
        return overseers.board(who)
                ? Page.download(
                        new Download("ontvangst.json", "application/json", new EvidenceFile(evidence.take())::json))
                : refused("code.no.evidence");
    }

    private GapsPage.Place place(CodeGaps.Place place) {
        return new GapsPage.Place(
                place.name(), place.gaps().stream().map(this::line).toList());
    }

    private GapsPage.Line line(CodeGaps.Gap gap) {
        return new GapsPage.Line(
                gap.current(),
                gap.received(),
                gap.missing().stream()
                        .map(accounts::nameOf)
                        .sorted(Comparator.comparing(PersonName::sorted, NameLetters.order()))
                        .toList());
    }

    static Page refused(String key) {
        return Page.refused(
                CODE_RECEIVED_BY_ALL_STAFF, Sentence.of(key), List.of(Contact.HEAD, Contact.DATA_PROTECTION_OFFICER));
    }
}
