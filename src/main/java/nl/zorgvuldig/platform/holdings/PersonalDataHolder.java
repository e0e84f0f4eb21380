package nl.zorgvuldig.platform.holdings;

import java.util.List;
import nl.zorgvuldig.platform.vault.RetentionPurpose;

/// Signed by every module that keeps data about persons. The register of processing (AVG art. 30),
/// the copy for a data subject (art. 15) and destruction (art. 17) are built from it, and know no
/// table by themselves.
///
/// What must stay true: every column with personal data has exactly one holder ([SchemaHoldings]
/// looks), and a holder names tables of its own schema only.
public interface PersonalDataHolder {
    /// Every column with personal data this module keeps; always the same answer.
    List<DataHolding> describe();

    /// Everything this module keeps about someone, readable. Empty for someone it does not know,
    /// and without what can no longer be opened. Opens its own unit of work.
    PersonalDataExport export(DataSubject subject);

    /// Removes the rows and files this module keeps about someone for one purpose of keeping. The
    /// caller has destroyed the key before. May be repeated: what is gone is counted as zero. Opens
    /// its own unit of work. The database keeps what is about a pupil who is at school; that too is
    /// counted as zero. What stands in a child's dossier about somebody else goes with the dossier,
    /// not with them.
    ///
    /// @return how many rows were removed from each table it tried, zero included
    RemovedRows destroy(DataSubject subject, RetentionPurpose keeping);
}
