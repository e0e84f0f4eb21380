package nl.zorgvuldig.platform.recovery;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.identity.SavedSearches;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.letters.ParentLetterFile;
import nl.zorgvuldig.platform.recovery.letters.ParentLetters;
import nl.zorgvuldig.platform.recovery.letters.ParentLetters.LetterResult;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which the school finds people who cannot sign in, and prints letters to parents.
@Controller
@RequestMapping(RecoveryHelpController.PLACE)
class RecoveryHelpController {
    static final String PLACE = "/toegang";
    private static final int MOST = 20;
    private static final int LONGEST = 100;

    private static final String NAME = "zoek";

    private final SavedSearches searches;
    private final RecoveryHelpers helpers;
    private final ParentLetters letters;
    private final ParentLetterFile file;

    RecoveryHelpController(
            RecoveryHelpers helpers, ParentLetters letters, ParentLetterFile file, SavedSearches searches) {
        this.searches = searches;
        this.helpers = helpers;
        this.letters = letters;
        this.file = file;
    }

    @GetMapping
    @Upholds(Clause.PARENT_DATA_IN_DOSSIER)
    Page show(SignedInUser who, HttpServletRequest request) {
        return searches.find(request, who)
                .map(typed -> page(
                        Form.empty().with(NAME, typed),
                        helpers.any() ? Optional.of(helpers.search(typed, MOST)) : Optional.empty(),
                        Optional.empty()))
                .orElseGet(() -> page(Form.empty(), Optional.empty(), Optional.empty()));
    }

    /// A searched name is never part of an address.
    @PostMapping
    Page search(Form form, SignedInUser who, HttpServletRequest request) {
        if (!helpers.any()) {
            return refused();
        }
        String typed = form.required(NAME, "entrance.search.missing");
        if (form.wrong() || typed.length() > LONGEST) {
            return page(form, Optional.empty(), Optional.empty());
        }
        return searches.keep(request, who, typed);
    }

    @PostMapping("/brieven")
    Page print(Form form) {
        return switch (form.has("opnieuw", "on") ? letters.printAgain(file::print) : letters.printAll(file::print)) {
            case LetterResult.Done done -> file.of(done);
            case LetterResult.Nothing _ ->
                page(Form.empty(), Optional.empty(), Optional.of(Sentence.of("entrance.letters.nothing")));
            case LetterResult.NotYours _ -> refused();
        };
    }

    private Page page(Form form, Optional<List<Map.Entry<PersonId, PersonName>>> found, Optional<Sentence> notice) {
        if (!helpers.any()) {
            return refused();
        }
        return new Page(
                "platform/recovery/help",
                new RecoveryHelpPage(
                        form,
                        found,
                        helpers.heads().isEmpty() ? Optional.empty() : Optional.of(letters.list()),
                        notice),
                form.wrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    static Page refused() {
        return Page.refused(Clause.CONFIDENTIALITY, Sentence.of("entrance.no.helper"));
    }
}
