"""Mock exams: what is said of them and of their blueprints, in Japanese."""

from __future__ import annotations

from collections.abc import Mapping

EXAM: Mapping[str, str] = {
    # The blueprints of a bank
    "BANK080": "weight は0より大きく1以下の数でなければならない",
    "BANK081": "weight の和が1でなければならないが、{total} である",
    "BANK082": "科目「{subject}」はシラバスにない。近いもの: {nearest}",
    "BANK083": "章「{chapter}」は科目「{subject}」にない。近いもの: {nearest}",
    "BANK084": "同じ科目か章が2つの部分に入っている",
    "BANK085": "出題される項目（scope が option でないもの）がここにはない",
    # Drawing a paper
    "exam.too_few": "この模試には{subject}の選択問題が{want}問要りますが、問題集には{have}問しかありません。"
    "短い模試か、別の配分を選んでください。",
    "exam.no_blueprint": "配分（blueprints.yaml）が使えません。eprep bank lint で誤りを確かめてください。",
    "exam.runs": "まだ提出していない模試があります。続けるか、提出してから始めてください。",
    "unknown.blueprint": "「{asked}」という配分はありません。近いもの: {nearest}",
}
