package nl.zorgvuldig.exchange.packages;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.Optional;
import nl.zorgvuldig.exchange.ExternalLink;
import nl.zorgvuldig.exchange.SecondCode;
import nl.zorgvuldig.exchange.packages.PackageOpenings.Answer;
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
import org.springframework.web.server.ResponseStatusException;

/// Pages on which a recipient opens a package with the link and the second code, without signing
/// in. The code is sent in the form and never in an address.
@Controller
@RequestMapping(PackageController.ADDRESS + "/{address}")
public class PackageController {
    public static final String ADDRESS = "/pakket";
    private static final String TEMPLATE = "exchange/packages/open";

    /// Per network address, in a quarter of an hour.
    private static final int TRIES = 40;

    private final PackageOpenings openings;
    private final AttemptCounter tries;

    PackageController(PackageOpenings openings, AttemptCounter tries) {
        this.openings = openings;
        this.tries = tries;
    }

    @GetMapping
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, WHERE_TO_TURN})
    Page look(@PathVariable String address) {
        return ExternalLink.parse(address)
                .map(link -> page(link, openings.look(link), Form.empty()))
                .orElseGet(Page::notFound);
    }

    @PostMapping
    Page open(@PathVariable String address, Form form, HttpServletRequest request) {
        Optional<ExternalLink> asked = ExternalLink.parse(address);
        if (asked.isEmpty()) {
            return Page.notFound();
        }
        if (!tries.allowed("package code from", AttemptCounter.network(request), TRIES)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        if (form.required("code", "exchange.open.missing").isEmpty()) {
            Answer seen = openings.look(asked.get());
            return again(asked.get(), seen, form);
        }
        return page(
                asked.get(), openings.open(asked.get(), SecondCode.typed(form.value("code"))), form.with("code", ""));
    }

    private static Page again(ExternalLink address, Answer seen, Form form) {
        return seen instanceof Answer.Asks
                ? Page.again(TEMPLATE, new PackagePage(path(address), Optional.empty(), form))
                : page(address, seen, form);
    }

    private static Page page(ExternalLink address, Answer answer, Form form) {
        return switch (answer) {
            case Answer.Asks _ -> Page.of(TEMPLATE, new PackagePage(path(address), Optional.empty(), form));
            case Answer.Content(InputStream stream) -> Page.download(file(stream));
            case Answer.Mistaken(int left) -> {
                form.wrong("code", "exchange.open.mistaken", left);
                yield again(address, new Answer.Asks(), form);
            }
            case Answer.Busy _ -> {
                form.wrong("code", "exchange.open.busy");
                yield again(address, new Answer.Asks(), form);
            }
            case Answer.Closed(Sentence because) ->
                new Page(TEMPLATE, new PackagePage(path(address), Optional.of(because), form), HttpStatus.GONE);
            case Answer.NotThere _ -> Page.notFound();
        };
    }

    private static String path(ExternalLink address) {
        return ADDRESS + "/" + address.text();
    }

    public static FileDownload file(InputStream stream) {
        return new FileDownload("pakket.pdf", "application/pdf", out -> {
            try (InputStream all = stream) {
                all.transferTo(out);
            }
        });
    }
}
