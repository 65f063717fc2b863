//! The tables as both migration sets make them; `tests/suite` compares the two sets.

diesel::table! {
    employee (id) {
        id -> Binary,
        employee_id -> Nullable<Text>,
        email -> Text,
        name -> Nullable<Text>,
        team -> Text,
        manager_email -> Nullable<Text>,
        locale -> Nullable<Text>,
        timezone -> Nullable<Text>,
        active -> Bool,
        unsubscribed -> Bool,
    }
}

diesel::table! {
    deputy (employee_id, unit) {
        employee_id -> Binary,
        unit -> Text,
        granted_on -> Text,
        until -> Text,
    }
}

diesel::table! {
    setting (key) {
        key -> Text,
        value -> Text,
    }
}

diesel::table! {
    wave (id) {
        id -> Text,
        number -> BigInt,
        label -> Text,
        form -> Text,
        opens_on -> Text,
        closes_on -> Text,
        state -> Text,
        k -> BigInt,
        wave_pub -> Binary,
        key_mode -> Text,
        roster_hash -> Text,
        reminders -> Text,
        comments -> Bool,
        trustee -> Nullable<Text>,
        policy_hash -> Nullable<Text>,
        ends_early_on -> Nullable<Text>,
    }
}

diesel::table! {
    wave_roster (wave_id, unit_no) {
        wave_id -> Text,
        unit_no -> BigInt,
        path -> Text,
        invited_n -> BigInt,
        invited_counting_n -> BigInt,
        drawn_no -> BigInt,
    }
}

diesel::table! {
    invitation (id) {
        id -> Binary,
        wave_id -> Text,
        employee_id -> Binary,
        unit_no -> BigInt,
        reader -> Bool,
        sent -> Bool,
        responded -> Bool,
        lot -> Bool,
    }
}

diesel::table! {
    invitation_token (mac) {
        mac -> Binary,
        invitation_id -> Binary,
    }
}

diesel::table! {
    lot (mac) {
        mac -> Binary,
        wave_id -> Text,
        used -> Bool,
    }
}

diesel::table! {
    ballot (id) {
        id -> Binary,
        wave_id -> Text,
        sealed -> Binary,
    }
}

diesel::table! {
    release (wave_id) {
        wave_id -> Text,
        body_json -> Text,
        sha256 -> Text,
    }
}

diesel::table! {
    account (email, role) {
        email -> Text,
        role -> Text,
        granted_on -> Nullable<Text>,
    }
}

diesel::table! {
    session (mac) {
        mac -> Binary,
        email -> Text,
        started_at -> BigInt,
        used_at -> BigInt,
        ended_at -> Nullable<BigInt>,
        provider -> Nullable<Text>,
        group_roles -> Nullable<Text>,
    }
}

diesel::table! {
    access_entry (at_minute, id) {
        at_minute -> BigInt,
        id -> Binary,
        who -> Text,
        deed -> Text,
        subject -> Text,
        wave -> Text,
        about -> Text,
    }
}

diesel::table! {
    access_purge (entries_before) {
        entries_before -> BigInt,
    }
}

diesel::table! {
    sign_in_link (mac) {
        mac -> Binary,
        email -> Text,
        expires_at -> BigInt,
        reusable -> Bool,
    }
}

diesel::table! {
    action_note (id) {
        id -> Binary,
        team -> Text,
        noted_on -> Text,
        body -> Text,
    }
}

diesel::table! {
    comment (id) {
        id -> Binary,
        wave_id -> Text,
        text -> Text,
    }
}

diesel::table! {
    chain_entry (chain, entry_no) {
        chain -> Text,
        entry_no -> BigInt,
        body_json -> Text,
        previous -> Text,
        sha256 -> Text,
    }
}

diesel::table! {
    audit_entry (team, entry_no) {
        team -> Text,
        entry_no -> BigInt,
        entered_on -> Text,
        body_json -> Text,
    }
}

diesel::table! {
    audit_snapshot (team, quarter) {
        team -> Text,
        quarter -> Text,
        agreed_on -> Text,
        html -> Binary,
        pdf -> Nullable<Binary>,
        sha256 -> Text,
    }
}

diesel::table! {
    audit_link (mac) {
        mac -> Binary,
        team -> Text,
        quarter -> Text,
    }
}

diesel::table! {
    outside_figure (team, quarter, measure) {
        team -> Text,
        quarter -> Text,
        measure -> Text,
        value -> Double,
    }
}

diesel::table! {
    counted_ballot (wave_id, sha256) {
        wave_id -> Text,
        sha256 -> Binary,
    }
}

diesel::table! {
    notice (id) {
        id -> Binary,
        body_json -> Text,
        sent -> Bool,
    }
}

diesel::table! {
    log_key (secret, email) {
        secret -> Binary,
        email -> Text,
        current -> Bool,
    }
}

diesel::table! {
    readiness (id) {
        id -> BigInt,
        mark -> BigInt,
    }
}

diesel::table! {
    sign_in_code (request_mac) {
        request_mac -> Binary,
        address_mac -> Binary,
        digits_mac -> Binary,
        link_mac -> Nullable<Binary>,
        tries_left -> BigInt,
        asked_at -> BigInt,
    }
}

diesel::table! {
    response_figure (wave_id) {
        wave_id -> Text,
        day -> Text,
        percent -> Nullable<BigInt>,
    }
}

diesel::table! {
    column_memory (header_sha256) {
        header_sha256 -> Text,
        columns_json -> Text,
    }
}

diesel::table! {
    mail_job (id) {
        id -> Binary,
        purpose -> Text,
        wave_id -> Nullable<Text>,
        invitation_id -> Nullable<Binary>,
        email -> Nullable<Text>,
        about -> Nullable<Text>,
        due_at -> BigInt,
        attempts -> BigInt,
        next_try_at -> BigInt,
        claimed_by -> Nullable<Binary>,
        state -> Text,
        said -> Nullable<Text>,
    }
}

diesel::table! {
    lease (name) {
        name -> Text,
        holder -> Binary,
        ends_at -> BigInt,
        paced_until -> BigInt,
    }
}

diesel::table! {
    programme (id) {
        id -> BigInt,
        body_json -> Text,
        starts_on -> Text,
        paused_on -> Nullable<Text>,
    }
}

diesel::table! {
    day_off (id) {
        id -> Binary,
        first_day -> Text,
        last_day -> Text,
        label -> Text,
    }
}

diesel::table! {
    programme_wave (planned_on) {
        planned_on -> Text,
        state -> Text,
        wave_id -> Nullable<Text>,
        obstacle -> Nullable<Text>,
        invited_on -> Nullable<Text>,
    }
}

diesel::table! {
    came_of_it (wave_id) {
        wave_id -> Text,
        told_on -> Text,
        steps_json -> Text,
    }
}

diesel::joinable!(invitation -> employee (employee_id));
diesel::joinable!(deputy -> employee (employee_id));
diesel::joinable!(invitation_token -> invitation (invitation_id));
diesel::joinable!(mail_job -> invitation (invitation_id));
diesel::allow_tables_to_appear_in_same_query!(
    employee,
    wave,
    invitation,
    invitation_token,
    mail_job
);
diesel::allow_tables_to_appear_in_same_query!(deputy, employee);
