package nl.zorgvuldig.exchange.web;

import static nl.zorgvuldig.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.policy.Clause.WHERE_TO_TURN;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.zorgvuldig.exchange.Answers;
import nl.zorgvuldig.exchange.Answers.Answer;
import nl.zorgvuldig.exchange.PackageAddress;
import nl.zorgvuldig.exchange.SecondCode;
import nl.zorgvuldig.files.Incoming;
import nl.zorgvuldig.files.Intake;
import nl.zorgvuldig.files.UploadPlace;
import nl.zorgvuldig.identity.Tries;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Download;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// Who was asked something sends the answer here, and reads the letter with the second code,
/// without signing in.
@Controller
@RequestMapping(AnswerController.ADDRESS + "/{address}")
class AnswerController {
    static final String ADDRESS = "/aanleveren";
    private static final String TEMPLATE = "exchange/answer";

    /// Counted for one place on the network.
    static final String FROM = "answer from";

    /// In a quarter of an hour.
    static final int TRIES = 40;

    private final Answers answers;
    private final Incoming incoming;
    private final Tries tries;

    AnswerController(Answers answers, Incoming incoming, Tries tries) {
        this.answers = answers;
        this.incoming = incoming;
        this.tries = tries;
    }

    /// @param klaar that an answer came in
    @GetMapping
    @Upholds({FROM_THIRD_PARTIES_AFTER_CONSENT, WHERE_TO_TURN})
    Page look(@PathVariable String address, @RequestParam Optional<String> klaar, Form question) {
        Form sending = Form.empty();
        if (question.has("melding", UploadPlace.TOO_LARGE)) {
            sending.wrong("file", "files.unfit.too_large", Intake.MEGABYTES);
        }
        return PackageAddress.parse(address)
                .map(one -> page(one, answers.look(one), klaar.isPresent(), Form.empty(), sending))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/brief")
    Page read(@PathVariable String address, Form form, HttpServletRequest request) {
        Optional<PackageAddress> asked = PackageAddress.parse(address);
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

    /// A file comes here only with a link that lives and has room ([AnswerUploads]).
    @PostMapping
    Page send(@PathVariable String address, Form form, @RequestParam("file") Optional<MultipartFile> sent) {
        Optional<PackageAddress> asked = PackageAddress.parse(address);
        if (asked.isEmpty()) {
            return Page.notFound();
        }
        Optional<MultipartFile> file = sent.filter(one -> !one.isEmpty());
        if (file.isEmpty()) {
            form.wrong("file", "exchange.objection.file");
            return page(asked.get(), answers.look(asked.get()), false, Form.empty(), form);
        }
        Answer answer =
                incoming.hold(to -> file.get().transferTo(to.toFile()), from -> answers.take(asked.get(), from));
        return page(asked.get(), answer, false, Form.empty(), form);
    }

    private void demandRoom(HttpServletRequest request) {
        if (!tries.allowed(FROM, Tries.network(request), TRIES)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    private static Page page(PackageAddress address, Answer answer, boolean taken, Form reading, Form sending) {
        switch (answer) {
            case Answer.Open _ -> {}
            case Answer.Letter(byte[] pdf) -> {
                return Page.download(new Download("brief.pdf", "application/pdf", out -> out.write(pdf)));
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
                        new AnswerPage(path(address), taken, Optional.of(because), reading, sending),
                        HttpStatus.GONE);
            }
            case Answer.NotThere _ -> {
                return Page.notFound();
            }
        }
        AnswerPage page = new AnswerPage(path(address), taken, Optional.empty(), reading, sending);
        return reading.wrong() || sending.wrong() ? Page.again(TEMPLATE, page) : Page.of(TEMPLATE, page);
    }

    private static String path(PackageAddress address) {
        return ADDRESS + "/" + address.text();
    }
}
