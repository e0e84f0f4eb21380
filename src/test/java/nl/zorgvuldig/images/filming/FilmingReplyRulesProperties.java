package nl.zorgvuldig.images.filming;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Whoever is named, the parent who asked reads not how to reach another parent, nor which other
/// child it is.
@Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
class FilmingReplyRulesProperties {
    private static final Objection BEFORE = new Objection("conditions", Sentence.of("filming.objection.changed"));

    @Property
    void another_parent_and_another_child_are_refused_and_one_thing_is_said_at_a_time(
            @ForAll ThirdPartyNames.Mention mention, @ForAll boolean objected) {
        List<Objection> before = objected ? List.of(BEFORE) : List.of();
        List<String> said =
                switch (mention) {
                    case PARENT -> List.of("reason filming.objection.reaches");
                    case CHILD -> List.of("reason filming.objection.child");
                    case PERHAPS, NOBODY -> List.of();
                };
        assertThat(FilmingReplyRules.objections(before, "reason", mention))
                .map(objection -> objection.field() + " " + objection.because().key())
                .isEqualTo(objected ? List.of("conditions filming.objection.changed") : said);
    }
}
