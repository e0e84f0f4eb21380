package nl.zorgvuldig.privacy.register.processing;

import java.util.Set;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.SubjectKind;

/// One processing activity: everything that one module keeps for one purpose.
///
/// @param purpose key of the words that say why
/// @param module that keeps it
/// @param classes of the retention schedule, which give the terms
/// @param columns number of database columns
public record ProcessingActivity(
        String purpose,
        String module,
        Set<SubjectKind> subjects,
        Set<DataKind> kinds,
        Set<LegalBasis> bases,
        Set<String> classes,
        int columns) {}
