package nl.zorgvuldig.school.organisation;

import java.util.regex.Pattern;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// A group in one school year. `key` is its identity in the roster it was imported from;
/// `yearGroup` a code of EDEXML (`1` to `8`, `C` for a combination); `composite` when pupils come
/// from several base groups (*samengestelde groep*).
public record Group(
        GroupId id, SchoolId school, SchoolYear year, String key, String name, String yearGroup, boolean composite) {
    private static final Pattern WORD = Pattern.compile("(?i)^groep\\s+");

    /// The name without a leading "groep", which some rosters write and others do not.
    public String shortName() {
        return WORD.matcher(name).replaceFirst("");
    }
}
