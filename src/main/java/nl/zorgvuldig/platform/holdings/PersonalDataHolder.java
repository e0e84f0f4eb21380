package nl.zorgvuldig.platform.holdings;

import java.util.List;
import nl.zorgvuldig.platform.vault.RetentionPurpose;

/// Holder of personal data, implemented by every module that keeps data about persons. The register
/// of processing (AVG art. 30), the copy for a data subject (art. 15) and destruction (art. 17) are
/// built from it, and know no table by themselves.
///
/// Invariants: every column with personal data has exactly one holder ([SchemaHoldings] checks),
/// and a holder names tables of its own schema only.
public interface PersonalDataHolder {
    /// Every column with personal data of this module; always the same answer.
    List<DataHolding> describe();

    /// All readable data of this module about a data subject. Empty for somebody it does not know,
    /// and without what can no longer be unsealed. Opens its own unit of work.
    PersonalDataExport export(DataSubject subject);

    /// Removes the rows and files of this module about a data subject for one retention purpose.
    /// The caller has destroyed the key before. May be repeated: rows already gone count as zero.
    /// Opens its own unit of work. The database refuses to delete data about a pupil who is at
    /// school; that counts as zero too. What a child's dossier contains about somebody else is
    /// destroyed with the dossier, not with that person.
    ///
    /// @return the number of rows removed from each table it tried, zero included
    RemovedRows destroy(DataSubject subject, RetentionPurpose keeping);
}
