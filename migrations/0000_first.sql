CREATE TABLE "attachment" (
	"site_id" text NOT NULL,
	"sweep_id" text NOT NULL,
	"host_id" text NOT NULL,
	"device_id" text NOT NULL,
	"port" text NOT NULL,
	"certainty" text NOT NULL,
	CONSTRAINT "attachment_site_id_sweep_id_host_id_device_id_port_pk" PRIMARY KEY("site_id","sweep_id","host_id","device_id","port")
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"site_id" text NOT NULL,
	"number" bigserial NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"who" text NOT NULL,
	"did" text NOT NULL,
	"about" text NOT NULL,
	CONSTRAINT "audit_log_site_id_number_pk" PRIMARY KEY("site_id","number")
);
--> statement-breakpoint
CREATE TABLE "declaration" (
	"site_id" text NOT NULL,
	"id" text NOT NULL,
	"number" bigserial NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"is" text NOT NULL,
	"says" jsonb NOT NULL,
	CONSTRAINT "declaration_site_id_id_pk" PRIMARY KEY("site_id","id")
);
--> statement-breakpoint
CREATE TABLE "device" (
	"site_id" text NOT NULL,
	"sweep_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"roles" text[] NOT NULL,
	"vendor" text,
	"model" text,
	"os" text,
	"version" text,
	"serial" text,
	"location" text,
	"examined" text NOT NULL,
	"documented" text NOT NULL,
	CONSTRAINT "device_site_id_sweep_id_id_pk" PRIMARY KEY("site_id","sweep_id","id")
);
--> statement-breakpoint
CREATE TABLE "device_address" (
	"site_id" text NOT NULL,
	"sweep_id" text NOT NULL,
	"device_id" text NOT NULL,
	"address" "inet" NOT NULL,
	CONSTRAINT "device_address_site_id_sweep_id_device_id_address_pk" PRIMARY KEY("site_id","sweep_id","device_id","address")
);
--> statement-breakpoint
CREATE TABLE "device_mac" (
	"site_id" text NOT NULL,
	"sweep_id" text NOT NULL,
	"device_id" text NOT NULL,
	"mac" "macaddr" NOT NULL,
	CONSTRAINT "device_mac_site_id_sweep_id_device_id_mac_pk" PRIMARY KEY("site_id","sweep_id","device_id","mac")
);
--> statement-breakpoint
CREATE TABLE "failure" (
	"site_id" text NOT NULL,
	"sweep_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"certainty" text NOT NULL,
	"hosts" integer NOT NULL,
	"devices" text[] NOT NULL,
	"everywhere" text[] NOT NULL,
	CONSTRAINT "failure_site_id_sweep_id_unit_id_certainty_pk" PRIMARY KEY("site_id","sweep_id","unit_id","certainty")
);
--> statement-breakpoint
CREATE TABLE "finding" (
	"site_id" text NOT NULL,
	"sweep_id" text NOT NULL,
	"id" text NOT NULL,
	"rule" text NOT NULL,
	"title" text NOT NULL,
	"outcome" text NOT NULL,
	"status" text NOT NULL,
	"says" text NOT NULL,
	"certainty" text NOT NULL,
	"first_seen" timestamp with time zone NOT NULL,
	"last_seen" timestamp with time zone NOT NULL,
	CONSTRAINT "finding_site_id_sweep_id_id_pk" PRIMARY KEY("site_id","sweep_id","id")
);
--> statement-breakpoint
CREATE TABLE "host_key" (
	"site_id" text NOT NULL,
	"target" text NOT NULL,
	"fingerprint" text NOT NULL,
	"first_seen" timestamp with time zone NOT NULL,
	"accepted" boolean DEFAULT false NOT NULL,
	CONSTRAINT "host_key_site_id_target_pk" PRIMARY KEY("site_id","target")
);
--> statement-breakpoint
CREATE TABLE "link" (
	"site_id" text NOT NULL,
	"sweep_id" text NOT NULL,
	"id" text NOT NULL,
	"a_device" text NOT NULL,
	"a_port" text,
	"b_device" text NOT NULL,
	"b_port" text,
	"certainty" text NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "link_site_id_sweep_id_id_pk" PRIMARY KEY("site_id","sweep_id","id")
);
--> statement-breakpoint
CREATE TABLE "login_failure" (
	"site_id" text NOT NULL,
	"account" text NOT NULL,
	"target" text NOT NULL,
	"day" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "login_failure_site_id_account_target_day_pk" PRIMARY KEY("site_id","account","target","day")
);
--> statement-breakpoint
CREATE TABLE "observation" (
	"site_id" text NOT NULL,
	"id" text NOT NULL,
	"sweep_id" text NOT NULL,
	"target" text NOT NULL,
	"address" "inet",
	"at" timestamp with time zone NOT NULL,
	"via" text NOT NULL,
	"ask" jsonb NOT NULL,
	"outcome" text NOT NULL,
	"why" text,
	"after_ms" integer,
	"incomplete" text,
	"raw_hash" text,
	"requests" integer NOT NULL,
	CONSTRAINT "observation_site_id_id_pk" PRIMARY KEY("site_id","id")
);
--> statement-breakpoint
CREATE TABLE "outage" (
	"site_id" text NOT NULL,
	"address" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"until" timestamp with time zone,
	CONSTRAINT "outage_site_id_address_since_pk" PRIMARY KEY("site_id","address","since")
);
--> statement-breakpoint
CREATE TABLE "port" (
	"site_id" text NOT NULL,
	"sweep_id" text NOT NULL,
	"device_id" text NOT NULL,
	"name" text NOT NULL,
	"if_index" bigint,
	"mac" "macaddr",
	"up" boolean,
	"speed_mbps" double precision,
	"description" text,
	"lag" text,
	CONSTRAINT "port_site_id_sweep_id_device_id_name_pk" PRIMARY KEY("site_id","sweep_id","device_id","name")
);
--> statement-breakpoint
CREATE TABLE "raw" (
	"site_id" text NOT NULL,
	"hash" text NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "raw_site_id_hash_pk" PRIMARY KEY("site_id","hash")
);
--> statement-breakpoint
CREATE TABLE "report" (
	"site_id" text NOT NULL,
	"id" text NOT NULL,
	"sweep_id" text NOT NULL,
	"frozen_at" timestamp with time zone NOT NULL,
	"files" jsonb NOT NULL,
	CONSTRAINT "report_site_id_id_pk" PRIMARY KEY("site_id","id")
);
--> statement-breakpoint
CREATE TABLE "site" (
	"site_id" text PRIMARY KEY NOT NULL,
	"client" text NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "snapshot" (
	"site_id" text NOT NULL,
	"sweep_id" text NOT NULL,
	"engine" text NOT NULL,
	"inputs" text NOT NULL,
	"derived_at" timestamp with time zone NOT NULL,
	"audit" "bytea" NOT NULL,
	"rest" "bytea" NOT NULL,
	CONSTRAINT "snapshot_site_id_sweep_id_pk" PRIMARY KEY("site_id","sweep_id")
);
--> statement-breakpoint
CREATE TABLE "subnet" (
	"site_id" text NOT NULL,
	"sweep_id" text NOT NULL,
	"cidr" "cidr" NOT NULL,
	"gateways" text[] NOT NULL,
	CONSTRAINT "subnet_site_id_sweep_id_cidr_pk" PRIMARY KEY("site_id","sweep_id","cidr")
);
--> statement-breakpoint
CREATE TABLE "sweep" (
	"site_id" text NOT NULL,
	"id" text NOT NULL,
	"label" text,
	"state" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"peak_per_second" double precision DEFAULT 0 NOT NULL,
	"owner" text NOT NULL,
	"beat_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sweep_site_id_id_pk" PRIMARY KEY("site_id","id")
);
--> statement-breakpoint
CREATE TABLE "token" (
	"site_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"scopes" text[] NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "token_site_id_id_pk" PRIMARY KEY("site_id","id")
);
--> statement-breakpoint
CREATE TABLE "working_credential" (
	"site_id" text NOT NULL,
	"target" text NOT NULL,
	"protocol" text NOT NULL,
	"credential" text NOT NULL,
	CONSTRAINT "working_credential_site_id_target_protocol_pk" PRIMARY KEY("site_id","target","protocol")
);
--> statement-breakpoint
CREATE INDEX "device_address_by_address" ON "device_address" USING btree ("site_id","address");--> statement-breakpoint
CREATE INDEX "device_mac_by_mac" ON "device_mac" USING btree ("site_id","mac");--> statement-breakpoint
CREATE INDEX "observation_by_sweep" ON "observation" USING btree ("site_id","sweep_id","target");--> statement-breakpoint
CREATE INDEX "sweep_by_start" ON "sweep" USING btree ("site_id","started_at");--> statement-breakpoint
CREATE INDEX "token_by_hash" ON "token" USING btree ("hash");