package nl.zorgvuldig.conduct.codes.web;

import static nl.zorgvuldig.platform.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.zorgvuldig.conduct.codes.ConductCodeVersion;
import nl.zorgvuldig.conduct.codes.ConductCodeVersions;
import nl.zorgvuldig.conduct.codes.receipts.ConductCodeEvidence;
import nl.zorgvuldig.conduct.codes.receipts.ConductCodeGaps;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.RoleContact;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Missing confirmations, for the head of their own school and for the board of all; and the
/// evidence, for the board.
@Controller
@RequestMapping(ConductCodeGapController.ADDRESS)
class ConductCodeGapController {
    static final String ADDRESS = StaffConductCodeController.ADDRESS + "/overzicht";

    private final ConductCodeGaps gaps;
    private final ConductCodeVersions versions;
    private final ConductCodeEvidence evidence;
    private final ConductCodeOverseers overseers;
    private final Accounts accounts;
    private final Clock clock;

    ConductCodeGapController(
            ConductCodeGaps gaps,
            ConductCodeVersions versions,
            ConductCodeEvidence evidence,
            ConductCodeOverseers overseers,
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
    Page gaps(SignedInUser who) {
        List<ConductCodeGaps.Place> places = gaps.list();
        if (places.isEmpty()) {
            return refused("code.no.overview");
        }
        LocalDate today = SchoolDay.today(clock);
        return Page.of(
                "conduct/codes/gaps",
                new ConductCodeGapsPage(
                        places.getFirst().gaps().stream()
                                .map(ConductCodeGaps.Gap::current)
                                .toList(),
                        versions.listStanding().stream()
                                .filter(version -> version.since().isAfter(today))
                                .sorted(Comparator.comparing(ConductCodeVersion::since))
                                .toList(),
                        places.stream().map(this::place).toList(),
                        today,
                        overseers.board(who)));
    }

    @GetMapping("/csv")
    Page csv(SignedInUser who) {
        return overseers.board(who)
                ? Page.download(new FileDownload(
                        "ontvangst.csv", "text/csv;charset=UTF-8", new ConductCodeEvidenceFile(evidence.take())::csv))
                : refused("code.no.evidence");
    }

    @GetMapping("/json")
    Page json(SignedInUser who) {
        return overseers.board(who)
                ? Page.download(new FileDownload(
                        "ontvangst.json", "application/json", new ConductCodeEvidenceFile(evidence.take())::json))
                : refused("code.no.evidence");
    }

    private ConductCodeGapsPage.Place place(ConductCodeGaps.Place place) {
        return new ConductCodeGapsPage.Place(
                place.name(), place.gaps().stream().map(this::line).toList());
    }

    private ConductCodeGapsPage.Line line(ConductCodeGaps.Gap gap) {
        return new ConductCodeGapsPage.Line(
                gap.current(),
                gap.received(),
                gap.missing().stream()
                        .map(accounts::nameOf)
                        .sorted(Comparator.comparing(PersonName::sorted, NameLetters.order()))
                        .toList());
    }

    static Page refused(String key) {
        return Page.refused(
                CODE_RECEIVED_BY_ALL_STAFF,
                Sentence.of(key),
                List.of(RoleContact.HEAD, RoleContact.DATA_PROTECTION_OFFICER));
    }
}
