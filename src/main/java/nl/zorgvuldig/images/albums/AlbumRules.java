package nl.zorgvuldig.images.albums;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.images.albums.Albums.AlbumDraft;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Group;

/// Rules for the title of an album and the day it can be of. Facts in, answer out.
public final class AlbumRules {
    static final int LONGEST_TITLE = 80;
    static final int MOST_PICTURES = 500;
    static final int MOST_VIDEOS = 25;

    private AlbumRules() {}

    @Upholds(NECESSARY_FOR_GUIDANCE)
    static List<Objection> objections(AlbumDraft draft, Group group, LocalDate today) {
        List<Objection> no = new ArrayList<>();
        String title = draft.title().strip();
        FreeText.check("title", title, LONGEST_TITLE, Sentence.of("media.no.title"))
                .ifPresent(no::add);
        if (draft.happenedOn().isAfter(today)) {
            no.add(objection("happenedOn", "media.no.day_to_come"));
        } else if (!SchoolYear.of(draft.happenedOn()).equals(group.year())) {
            no.add(objection(
                    "happenedOn", "media.no.day_of_other_year", group.year().toString()));
        }
        return no;
    }

    public static Objection objection(String field, String key, Object... gaps) {
        return new Objection(field, Sentence.of(key, gaps));
    }
}
