package nl.zorgvuldig.exchange.answers;

import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.zorgvuldig.exchange.ExternalLink;
import nl.zorgvuldig.exchange.SecondCode;
import nl.zorgvuldig.exchange.answers.InquiryAnswers.Answer;
import nl.zorgvuldig.platform.files.FileIntake;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.files.UploadPath;
import nl.zorgvuldig.platform.identity.AttemptCounter;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// Pages on which the recipient of an inquiry sends the answer, and reads the letter with the
/// second code, without signing in.
@Controller
@RequestMapping(InquiryAnswerController.ADDRESS + "/{address}")
public class InquiryAnswerController {
    public static final String ADDRESS = "/aanleveren";
    private static final String TEMPLATE = "exchange/answers/answer";

    /// Counted per network address.
    static final String FROM = "answer from";

    /// Per quarter of an hour.
    static final int TRIES = 40;

    private final InquiryAnswers answers;
    private final IncomingFolder incoming;
    private final AttemptCounter tries;

    InquiryAnswerController(InquiryAnswers answers, IncomingFolder incoming, AttemptCounter tries) {
        this.answers = answers;
        this.incoming = incoming;
        this.tries = tries;
    }

    /// @param klaar whether an answer was just received
    @GetMapping
    @Upholds({FROM_THIRD_PARTIES_AFTER_CONSENT, WHERE_TO_TURN})
    Page look(@PathVariable String address, @RequestParam Optional<String> klaar, Form question) {
        Form sending = Form.empty();
        if (question.has("melding", UploadPath.TOO_LARGE)) {
            sending.wrong("file", "files.unfit.too_large", FileIntake.MEGABYTES);
        }
        return ExternalLink.parse(address)
                .map(link -> page(link, answers.look(link), klaar.isPresent(), Form.empty(), sending))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/brief")
    Page read(@PathVariable String address, Form form, HttpServletRequest request) {
        Optional<ExternalLink> asked = ExternalLink.parse(address);
        if (asked.isEmpty()) {
            return Page.notFound();
        }
        demandRoom(request);
        boolean given = !form.required("code", "exchange.open.missing").isEmpty();
        return page(
                asked.get(),
                given ? answers.read(asked.get(), SecondCode.typed(form.value("code"))) : answers.look(asked.get()),
                false,
                form.with("code", ""),
                Form.empty());
    }

    /// Receives an answer. A file gets here only with a valid link that has room
    /// ([InquiryAnswerUploads]).
    @PostMapping
    Page send(@PathVariable String address, Form form, @RequestParam("file") Optional<MultipartFile> sent) {
        Optional<ExternalLink> asked = ExternalLink.parse(address);
        if (asked.isEmpty()) {
            return Page.notFound();
        }
        Optional<MultipartFile> file = sent.filter(multipartFile -> !multipartFile.isEmpty());
        if (file.isEmpty()) {
            form.wrong("file", "exchange.objection.file");
            return page(asked.get(), answers.look(asked.get()), false, Form.empty(), form);
        }
        Answer answer =
                incoming.hold(to -> file.get().transferTo(to.toFile()), from -> answers.take(asked.get(), from));
        return page(asked.get(), answer, false, Form.empty(), form);
    }

    private void demandRoom(HttpServletRequest request) {
        if (!tries.allowed(FROM, AttemptCounter.network(request), TRIES)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    private static Page page(ExternalLink address, Answer answer, boolean taken, Form reading, Form sending) {
        switch (answer) {
            case Answer.Open _ -> {}
            case Answer.Letter(byte[] pdf) -> {
                return Page.download(new FileDownload("brief.pdf", "application/pdf", out -> out.write(pdf)));
            }
            case Answer.Taken _ -> {
                return Page.seeOther(path(address) + "?klaar");
            }
            case Answer.Objected(var objections) -> sending.wrong(objections);
            case Answer.Mistaken(int left) -> reading.wrong("code", "exchange.open.mistaken", left);
            case Answer.Busy _ -> sending.wrong("file", "exchange.open.busy");
            case Answer.Closed(Sentence because) -> {
                return new Page(
                        TEMPLATE,
                        new InquiryAnswerPage(path(address), taken, Optional.of(because), reading, sending),
                        HttpStatus.GONE);
            }
            case Answer.NotThere _ -> {
                return Page.notFound();
            }
        }
        InquiryAnswerPage page = new InquiryAnswerPage(path(address), taken, Optional.empty(), reading, sending);
        return reading.wrong() || sending.wrong() ? Page.again(TEMPLATE, page) : Page.of(TEMPLATE, page);
    }

    private static String path(ExternalLink address) {
        return ADDRESS + "/" + address.text();
    }
}
