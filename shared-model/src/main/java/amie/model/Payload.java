package amie.model;

/// The content of a publication, one record a kind.
public sealed interface Payload
        permits GroupCard, ServiceOffer, TrainingOffer, Material, AmieTemplate, OpenBudget, KeyEvent {
    Kind kind();
}
