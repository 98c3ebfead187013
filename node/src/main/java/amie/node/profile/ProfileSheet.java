package amie.node.profile;

import amie.model.GroupCard;

record ProfileSheet(int version, GroupCard card) {}
