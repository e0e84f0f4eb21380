package nl.zorgvuldig.expertise;

import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Words;
import org.springframework.stereotype.Component;

/// What is said of an expert and of an entry where it is kept, in the language of the school.
@Component
final class ExpertWords {
    private final Languages languages;

    ExpertWords(Languages languages) {
        this.languages = languages;
    }

    String inOneLine(Expert expert) {
        return dutch().say(Sentence.of(
                "expertise.expert.line", expert.name(), discipline(expert.discipline()), expert.organisation()));
    }

    String item(Shown shown) {
        return dutch().say(Sentence.of(
                "expertise.item", Sentence.of("dossier.kind." + shown.kind().code()), shown.day()));
    }

    String say(Sentence sentence) {
        return dutch().say(sentence);
    }

    static Sentence discipline(Discipline discipline) {
        return Sentence.of("expertise.discipline." + discipline.code());
    }

    private Words dutch() {
        return languages.in(Language.DUTCH);
    }
}
