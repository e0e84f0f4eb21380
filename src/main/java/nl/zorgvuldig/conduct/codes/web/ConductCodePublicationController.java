package nl.zorgvuldig.conduct.codes.web;

import static nl.zorgvuldig.platform.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.conduct.codes.ConductCodeChangeWeight;
import nl.zorgvuldig.conduct.codes.ConductCodeId;
import nl.zorgvuldig.conduct.codes.ConductCodeVersion;
import nl.zorgvuldig.conduct.codes.ConductCodeVersions;
import nl.zorgvuldig.conduct.codes.ConductCodeVersions.CodeDraft;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Lets the board publish a document for all staff, publish another version, or withdraw one.
@Controller("codePublishController")
@RequestMapping(StaffConductCodeController.ADDRESS)
class ConductCodePublicationController {
    private static final String TEMPLATE = "conduct/codes/publish";

    private final ConductCodeVersions versions;
    private final ConductCodeOverseers overseers;
    private final Clock clock;

    ConductCodePublicationController(ConductCodeVersions versions, ConductCodeOverseers overseers, Clock clock) {
        this.versions = versions;
        this.overseers = overseers;
        this.clock = clock;
    }

    @GetMapping("/nieuw")
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    Page draft(SignedInUser who) {
        Form form = Form.empty()
                .numbered(clock)
                .with("since", SchoolDay.today(clock).toString());
        return overseers.board(who)
                ? Page.of(TEMPLATE, new ConductCodePublicationPage(Optional.empty(), form))
                : refused();
    }

    @PostMapping("/nieuw")
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    Page publish(SignedInUser who, Form form) {
        if (!overseers.board(who)) {
            return refused();
        }
        return form.number("title")
                .map(number -> new ConductCodeId(number.makes(who.person(), who.board())))
                .map(code -> publishFirst(code, form))
                .orElseGet(() -> again(Optional.empty(), form));
    }

    /// The same form sent twice makes one document.
    private Page publishFirst(ConductCodeId code, Form form) {
        Optional<ConductCodeVersion> before = versions.find(code, 1);
        if (before.isEmpty()) {
            return publish(code, ConductCodeChangeWeight.MAJOR, Optional.empty(), form);
        }
        return Page.answer(
                Outcome.repeated(before, version -> version.words().equals(form.value("words")), code),
                form,
                "title",
                _ -> Page.seeOther(ConductCodeGapController.ADDRESS),
                () -> again(Optional.empty(), form));
    }

    @GetMapping("/{code}/nieuw")
    Page next(@PathVariable String code, SignedInUser who) {
        return overseers.board(who) ? find(code).map(this::next).orElseGet(Page::notFound) : refused();
    }

    private Page next(ConductCodeVersion newest) {
        LocalDate today = SchoolDay.today(clock);
        LocalDate since = newest.since().isAfter(today) ? newest.since() : today;
        return Page.of(
                TEMPLATE,
                new ConductCodePublicationPage(
                        Optional.of(newest),
                        Form.empty()
                                .with("since", since.toString())
                                .with("title", newest.title())
                                .with("words", newest.words())));
    }

    @PostMapping("/{code}/nieuw")
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    Page publishNext(@PathVariable String code, SignedInUser who, Form form) {
        return overseers.board(who)
                ? find(code).map(newest -> publishNext(newest, form)).orElseGet(Page::notFound)
                : refused();
    }

    private Page publishNext(ConductCodeVersion newest, Form form) {
        Optional<ConductCodeChangeWeight> weight =
                switch (form.value("weight")) {
                    case "major" -> Optional.of(ConductCodeChangeWeight.MAJOR);
                    case "minor" -> Optional.of(ConductCodeChangeWeight.MINOR);
                    default -> Optional.empty();
                };
        if (weight.isEmpty()) {
            form.wrong("weight", "code.no.weight");
        }
        return publish(newest.code(), weight.orElse(ConductCodeChangeWeight.MAJOR), Optional.of(newest), form);
    }

    private Page publish(
            ConductCodeId code, ConductCodeChangeWeight weight, Optional<ConductCodeVersion> newest, Form form) {
        Optional<LocalDate> since = form.requiredDay("since", "code.no.day");
        if (form.wrong()) {
            return again(newest, form);
        }
        CodeDraft wish = new CodeDraft(
                code, weight, since.orElseThrow(), form.value("title"), form.value("summary"), form.value("words"));
        return Page.answer(
                versions.publish(wish),
                form,
                "words",
                _ -> Page.seeOther(ConductCodeGapController.ADDRESS),
                () -> again(newest, form));
    }

    private static Page again(Optional<ConductCodeVersion> newest, Form form) {
        return Page.again(TEMPLATE, new ConductCodePublicationPage(newest, form));
    }

    @GetMapping("/{code}/intrekken")
    Page withdrawing(@PathVariable String code, SignedInUser who) {
        return overseers.board(who)
                ? find(code)
                        .map(version ->
                                Page.of("conduct/codes/withdraw", new ConductCodeWithdrawalPage(version, Form.empty())))
                        .orElseGet(Page::notFound)
                : refused();
    }

    /// Withdraws the version that was on the page, and no newer one.
    @PostMapping("/{code}/intrekken")
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    Page withdraw(@PathVariable String code, SignedInUser who, Form form) {
        if (!overseers.board(who)) {
            return refused();
        }
        return find(code)
                .map(codeVersion -> {
                    form.count("version").ifPresent(version -> versions.withdraw(codeVersion.code(), version));
                    return Page.seeOther(ConductCodeGapController.ADDRESS);
                })
                .orElseGet(Page::notFound);
    }

    private Optional<ConductCodeVersion> find(String code) {
        return Id.parse(code).map(ConductCodeId::new).flatMap(versions::findNewest);
    }

    private static Page refused() {
        return ConductCodeGapController.refused("code.no.board");
    }
}
