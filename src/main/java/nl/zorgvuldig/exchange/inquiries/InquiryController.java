package nl.zorgvuldig.exchange.inquiries;

import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.SecondCodePage;
import nl.zorgvuldig.exchange.answers.InquiryAnswerFilings;
import nl.zorgvuldig.exchange.disclosures.web.DisclosureForms;
import nl.zorgvuldig.platform.files.FileIntake;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.files.UploadPath;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Pages of one inquiry and its steps.
@Controller
@RequestMapping(InquiryController.ADDRESS + "/{inquiry}")
public class InquiryController {
    public static final String ADDRESS = "/navraag";
    private static final String TEMPLATE = "exchange/inquiries/inquiry";

    private final InquiryPages pages;
    private final AccessControl access;
    private final Inquiries inquiries;
    private final InquiryAnswerFilings filings;
    private final IncomingFolder incoming;
    private final Clock clock;

    InquiryController(
            InquiryPages pages,
            AccessControl access,
            Inquiries inquiries,
            InquiryAnswerFilings filings,
            IncomingFolder incoming,
            Clock clock) {
        this.pages = pages;
        this.access = access;
        this.inquiries = inquiries;
        this.filings = filings;
        this.incoming = incoming;
        this.clock = clock;
    }

    @GetMapping
    @Upholds({FROM_THIRD_PARTIES_AFTER_CONSENT, OTHER_FILES_WITH_DIRECTION})
    Page inquiry(@PathVariable UUID inquiry, SignedInUser who) {
        return pages.with(
                who,
                inquiry,
                ExchangeActs.PREPARE_EXCHANGE,
                (key, file) -> Page.of(
                        TEMPLATE,
                        pages.page(key, file, Form.empty(), Form.empty().numbered(clock), Form.empty())));
    }

    /// Sends it. The code is shown once, on this response.
    @PostMapping("/versturen")
    Page send(@PathVariable UUID inquiry, SignedInUser head, Form form) {
        return pages.with(
                head,
                inquiry,
                ExchangeActs.KEEP_EXCHANGE,
                (key, file) -> Page.answer(
                        inquiries.send(key, file, DisclosureForms.seen(form)),
                        form,
                        "seen",
                        sent -> sent(file, sent),
                        () -> again(key, file, form, Form.empty(), Form.empty())));
    }

    private static Page sent(InquiryFile file, Inquiries.Sent sent) {
        return switch (sent) {
            case Inquiries.Sent.Mailed(var _, var code) ->
                Page.of(
                        "exchange/code",
                        new SecondCodePage(
                                ADDRESS + "/" + file.id(), file.request().source(), code.text(), "answer"));
            case Inquiries.Sent.OnPaper _ -> Page.seeOther(ADDRESS + "/" + file.id());
        };
    }

    @PostMapping("/stoppen")
    Page stop(@PathVariable UUID inquiry, SignedInUser head, Form form) {
        return pages.with(
                head,
                inquiry,
                ExchangeActs.KEEP_EXCHANGE,
                (key, file) -> Page.answer(
                        inquiries.stop(key, file, DisclosureForms.seen(form), form.value("reason")),
                        form,
                        "reason",
                        _ -> Page.seeOther(ADDRESS + "/" + file.id()),
                        () -> again(key, file, Form.empty(), Form.empty(), form)));
    }

    /// Shows the form again when a file is too large to read.
    @GetMapping("/antwoord")
    Page tooLarge(@PathVariable UUID inquiry, SignedInUser who, Form question) {
        Form entering = Form.empty().numbered(clock);
        if (question.has("melding", UploadPath.TOO_LARGE)) {
            entering.wrong("file", "files.unfit.too_large", FileIntake.MEGABYTES);
        }
        return pages.with(
                who,
                inquiry,
                ExchangeActs.PREPARE_EXCHANGE,
                (key, file) -> again(key, file, Form.empty(), entering, Form.empty()));
    }

    /// Enters an answer that came on paper.
    @PostMapping("/antwoord")
    Page enter(
            @PathVariable UUID inquiry,
            SignedInUser who,
            Form form,
            @RequestParam("file") Optional<MultipartFile> sent) {
        return pages.with(
                who,
                inquiry,
                ExchangeActs.PREPARE_EXCHANGE,
                (key, file) -> enter(who, key, file, form, sent.filter(multipartFile -> !multipartFile.isEmpty())));
    }

    private Page enter(
            SignedInUser who, Granted<PupilId> key, InquiryFile file, Form form, Optional<MultipartFile> sent) {
        Optional<FormId> number = form.number("file");
        if (sent.isEmpty()) {
            form.wrong("file", "exchange.objection.file");
        }
        if (number.isPresent()
                && sent.isPresent()
                && access.ask(who, DossierActs.WRITE, key.target()) instanceof Granted<PupilId> writing) {
            return Page.answer(
                    incoming.hold(
                            to -> sent.get().transferTo(to.toFile()),
                            from -> filings.enter(writing, key, file, number.get(), inquiries.support(file), from)),
                    form,
                    "file",
                    _ -> Page.seeOther(ADDRESS + "/" + file.id()),
                    () -> again(key, file, Form.empty(), form, Form.empty()));
        }
        return again(key, file, Form.empty(), form, Form.empty());
    }

    private Page again(Granted<PupilId> key, InquiryFile file, Form sending, Form entering, Form stopping) {
        return Page.again(TEMPLATE, pages.page(key, file, sending, entering, stopping));
    }

    /// The letter, with proof of consent; the audit event is written first.
    @GetMapping("/brief")
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    Page letter(@PathVariable UUID inquiry, SignedInUser head) {
        return pages.with(
                head,
                inquiry,
                ExchangeActs.KEEP_EXCHANGE,
                (key, file) -> inquiries
                        .letter(key, file)
                        .map(pdf ->
                                Page.download(new FileDownload("brief.pdf", "application/pdf", out -> out.write(pdf))))
                        .orElseGet(Page::notFound));
    }
}
