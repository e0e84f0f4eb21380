package nl.zorgvuldig.code.web;

import static nl.zorgvuldig.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.code.CodeId;
import nl.zorgvuldig.code.CodeVersion;
import nl.zorgvuldig.code.CodeVersions;
import nl.zorgvuldig.code.CodeWish;
import nl.zorgvuldig.code.Weight;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The board lays down a document for all staff, or another version, or takes one back.
@Controller("codePublishController")
@RequestMapping(CodeController.ADDRESS)
class PublishController {
    private static final String TEMPLATE = "code/publish";

    private final CodeVersions versions;
    private final Overseers overseers;
    private final Clock clock;

    PublishController(CodeVersions versions, Overseers overseers, Clock clock) {
        this.versions = versions;
        this.overseers = overseers;
        this.clock = clock;
    }

    @GetMapping("/nieuw")
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    Page draft(SignedIn who) {
        Form form = Form.empty()
                .numbered(clock)
                .with("since", SchoolDay.today(clock).toString());
        return overseers.board(who) ? Page.of(TEMPLATE, new PublishPage(Optional.empty(), form)) : refused();
    }

    @PostMapping("/nieuw")
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    Page publish(SignedIn who, Form form) {
        if (!overseers.board(who)) {
            return refused();
        }
        return form.number("title")
                .map(number -> new CodeId(number.makes(who.person(), who.board())))
                .map(code -> publishFirst(code, form))
                .orElseGet(() -> again(Optional.empty(), form));
    }

    /// The same form sent twice is one document.
    private Page publishFirst(CodeId code, Form form) {
        Optional<CodeVersion> before = versions.find(code, 1);
        if (before.isEmpty()) {
            return publish(code, Weight.MAJOR, Optional.empty(), form);
        }
        return Page.answer(
                Outcome.repeated(before, one -> one.words().equals(form.value("words")), code),
                form,
                "title",
                _ -> Page.seeOther(GapController.ADDRESS),
                () -> again(Optional.empty(), form));
    }

    @GetMapping("/{code}/nieuw")
    Page next(@PathVariable String code, SignedIn who) {
        return overseers.board(who) ? find(code).map(this::next).orElseGet(Page::notFound) : refused();
    }

    private Page next(CodeVersion newest) {
        LocalDate today = SchoolDay.today(clock);
        LocalDate since = newest.since().isAfter(today) ? newest.since() : today;
        return Page.of(
                TEMPLATE,
                new PublishPage(
                        Optional.of(newest),
                        Form.empty()
                                .with("since", since.toString())
                                .with("title", newest.title())
                                .with("words", newest.words())));
    }

    @PostMapping("/{code}/nieuw")
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    Page publishNext(@PathVariable String code, SignedIn who, Form form) {
        return overseers.board(who)
                ? find(code).map(newest -> publishNext(newest, form)).orElseGet(Page::notFound)
                : refused();
    }

    private Page publishNext(CodeVersion newest, Form form) {
        Optional<Weight> weight =
                switch (form.value("weight")) {
                    case "major" -> Optional.of(Weight.MAJOR);
                    case "minor" -> Optional.of(Weight.MINOR);
                    default -> Optional.empty();
                };
        if (weight.isEmpty()) {
            form.wrong("weight", "code.no.weight");
        }
        return publish(newest.code(), weight.orElse(Weight.MAJOR), Optional.of(newest), form);
    }

    private Page publish(CodeId code, Weight weight, Optional<CodeVersion> newest, Form form) {
        Optional<LocalDate> since = form.requiredDay("since", "code.no.day");
        if (form.wrong()) {
            return again(newest, form);
        }
        CodeWish wish = new CodeWish(
                code, weight, since.orElseThrow(), form.value("title"), form.value("summary"), form.value("words"));
        return Page.answer(
                versions.publish(wish),
                form,
                "words",
                _ -> Page.seeOther(GapController.ADDRESS),
                () -> again(newest, form));
    }

    private static Page again(Optional<CodeVersion> newest, Form form) {
        return Page.again(TEMPLATE, new PublishPage(newest, form));
    }

    @GetMapping("/{code}/intrekken")
    Page withdrawing(@PathVariable String code, SignedIn who) {
        return overseers.board(who)
                ? find(code)
                        .map(one -> Page.of("code/withdraw", new WithdrawPage(one, Form.empty())))
                        .orElseGet(Page::notFound)
                : refused();
    }

    /// The version that was on the page, and no newer one.
    @PostMapping("/{code}/intrekken")
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    Page withdraw(@PathVariable String code, SignedIn who, Form form) {
        if (!overseers.board(who)) {
            return refused();
        }
        return find(code)
                .map(one -> {
                    form.count("version").ifPresent(version -> versions.withdraw(one.code(), version));
                    return Page.seeOther(GapController.ADDRESS);
                })
                .orElseGet(Page::notFound);
    }

    private Optional<CodeVersion> find(String code) {
        return Id.parse(code).map(CodeId::new).flatMap(versions::findNewest);
    }

    private static Page refused() {
        return GapController.refused("code.no.board");
    }
}
